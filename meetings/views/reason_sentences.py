"""The sentences in which the reader gives its reasons, and what they say in Vietnamese.

`{…}` stands for words that are kept; `{reason}` for another sentence; `{number}` for a
decimal; `{office}`, `{kind}` and `{slug}` for names that the reader has of its own.
"""

SENTENCES = {
    "{words}": "{words}",
    # The day
    "the text gives no day for the meeting": "bài viết không nêu ngày họp",
    "the words {words}: {reason}": "theo lời {words}: {reason}",
    "it gives the year itself": "có ghi cả năm",
    "another place of the report gives the year {year}": "chỗ khác trong bài ghi năm {year}",
    "counted from the publication on {date}": "tính từ ngày đăng bài {date}",
    "it points to the day of publication, which the text does not give": (
        "chỉ về ngày đăng bài, mà bài viết không ghi ngày đăng"
    ),
    "no year makes it a day": "không năm nào có ngày ấy",
    "{year} puts it nearest to the publication ({date}), on or before it": (
        "năm {year} gần ngày đăng bài ({date}) nhất, không sau ngày đăng"
    ),
    "{reason}, but it cites {date}, long after": "{reason}; nhưng bài nhắc đến {date}, sau đó đã lâu",
    "it cites {date}, long after": "bài nhắc đến {date}, sau đó đã lâu",
    "near the publication on one side": "gần ngày đăng bài, ở một phía",
    "it lies just after the publication ({date}) or almost a year before": (
        "ngay sau ngày đăng bài ({date}), hoặc trước đó gần một năm"
    ),
    "nothing in the text gives the year": "trong bài không có gì cho biết năm",
    "several years are possible": "có thể là nhiều năm",
    "the year stays open, although {reason}": "chưa rõ năm, tuy {reason}",
    "possible, because {reason}": "có thể, vì {reason}",
    "{year}, because {reason}": "năm {year}, vì {reason}",
    "the day and the month that the text gives": "ngày và tháng bài viết nêu",
    "a day that the text names": "một ngày bài viết nhắc đến",
    "another day stands before it": "có ngày khác nêu trước",
    "too far from the publication": "quá xa ngày đăng bài",
    "another meeting's day": "ngày của cuộc họp khác",
    "the day of a document": "ngày của một văn bản",
    "an anniversary": "ngày kỷ niệm",
    "a day in somebody's life": "ngày trong đời một người",
    "within somebody's words": "trong lời một người nói",
    "points to a day named elsewhere": "chỉ về một ngày nêu ở chỗ khác",
    "planned or required, not past": "dự kiến hay yêu cầu, chưa diễn ra",
    "a limit of time": "thời hạn",
    "an earlier event": "một việc trước đó",
    "nothing ties it to the meeting": "không có gì gắn với cuộc họp",
    "it is a day of a stretch that the text gives": "là một ngày trong khoảng bài viết nêu",
    "it tells of the opening": "bài kể về buổi khai mạc",
    "it was day {number} of the meeting": "là ngày thứ {number} của cuộc họp",
    "it closed after {number} days": "bế mạc sau {number} ngày",
    "it keeps the anniversary of {date}": "kỷ niệm ngày {date}",
    "it announces a decision of {date}": "công bố quyết định ngày {date}",
    "it reviews {number} years since {date}": "tổng kết {number} năm kể từ {date}",
    "the meeting was to last until {date}": "cuộc họp kéo dài đến ngày {date}",
    "it cites {date} as past": "nhắc đến {date} như việc đã qua",
    "{words} was still ahead": "{words} khi ấy còn ở phía trước",
    "it speaks of {words} as existing": "coi {words} là đang tồn tại",
    "it sums up {year} and plans {other}": "tổng kết năm {year}, bàn nhiệm vụ năm {other}",
    "it sums up the year {year}": "tổng kết năm {year}",
    "it sums up {number} months of {year}": "sơ kết {number} tháng năm {year}",
    "the publication": "ngày đăng bài",
    # The place
    "too little speaks for it": "quá ít căn cứ",
    "several provinces are spoken of alike": "bài nói đến nhiều tỉnh ngang nhau",
    "nothing in the report points to one province": "trong bài không có gì chỉ về một tỉnh",
    "the report speaks of {reason}": "bài nói về {reason}",
    "more speaks for {slug}": "{slug} có nhiều căn cứ hơn",
    "the outlet {words}": "nguồn báo {words}",
    "{words} is named": "bài nêu {words}",
    "{name} lies there": "{name} ở đó",
    "it has {number} communes since 07/2025": "từ tháng 7/2025 có {number} xã, phường",
    "{name}, {office} there, known on that day": "{name} là {office} ở đó, biết chắc trong ngày ấy",
    "{name}, {office} there, likely on that day": "{name} có lẽ là {office} ở đó trong ngày ấy",
    "{name}, {office} there, possible on that day": "{name} có thể là {office} ở đó trong ngày ấy",
    "{name}, {office} there, known from nowhere else, possible on that day": (
        "{name} có thể là {office} ở đó trong ngày ấy, không thấy giữ chức ấy ở nơi khác"
    ),
    "other reports place {name} there": "các bài khác cho biết {name} ở đó",
    "a unit merged from {number}": "đơn vị hợp nhất từ {number} tỉnh",
    "a former post": "chức vụ cũ",
    "a merged unit": "đơn vị đã nhập vào",
    "a birthplace": "quê quán",
    "a visiting delegation": "đoàn khách",
    "an example elsewhere": "ví dụ ở nơi khác",
    "one of several": "một trong nhiều nơi",
    "an outlet": "tên tờ báo",
    "part of another name": "một phần của tên khác",
    "a cited law": "văn bản được dẫn",
    "a person's name": "tên người",
    "a former unit": "đơn vị cũ",
    # The meeting and its report
    "the headline and the first paragraphs speak of: {kind}": "đầu đề và những đoạn đầu nói về: {kind}",
    "another cue says more": "từ ngữ khác nói rõ hơn",
    "no word of the report names the event": "không từ nào trong bài gọi tên sự kiện",
    "spoken of in the report": "có nhắc trong bài",
    "spoken of less": "nhắc ít hơn",
    "most cues in the report's body": "nhiều từ ngữ nhất trong thân bài",
    "the body that meets": "cơ quan họp",
    "the body that convenes": "cơ quan triệu tập",
    "the number beside the event's name": "số ghi cạnh tên sự kiện",
    "beside the body": "ghi cạnh tên cơ quan",
    "the text begins without a headline": "bài viết không có đầu đề",
    "the first line of its own, without a full stop": "dòng đầu đứng riêng, không có dấu chấm",
    # Documents
    "cited in full in the same report": "được nêu đầy đủ trong cùng bài",
    "the text gives the day of issue without its year": "bài nêu ngày ban hành mà không nêu năm",
    "the text gives the day of issue without its year: the last one before the meeting": (
        "bài nêu ngày ban hành mà không nêu năm: lấy lần gần nhất trước cuộc họp"
    ),
    "issued after the meeting": "ban hành sau cuộc họp",
    "the others came later": "các văn bản kia ra sau",
    "the text names the committee: {name}": "bài nêu cơ quan ban hành: {name}",
    "the well-known document of this number: {title}": "văn bản quen biết mang số này: {title}",
    "issued {date}, term {term}: {title}": "ban hành {date}, khóa {term}: {title}",
    # Figures that do not agree
    "stated {number} %, {part}/{whole} = {share} %": "bài nêu {number} %, mà {part}/{whole} là {share} %",
    "part {number} > whole {other}": "phần ({number}) lớn hơn toàn thể ({other})",
    # Why a text is not taken in
    "empty: no text in it": "rỗng: không có chữ nào",
    "too large: {size} bytes, the limit is {limit}": "quá lớn: {size} byte, nhiều nhất là {limit}",
    "binary data, not text (a NUL byte at {place})": "không phải văn bản (có byte NUL ở vị trí {place})",
    "not {encoding}: byte {byte} at {place} ({error})": (
        "không phải {encoding}: byte {byte} ở vị trí {place} ({error})"
    ),
    "the same text is already loaded as {source}": "văn bản này đã có trong kho, tên là {source}",
    "another file of this load has the same name: {source}": "trùng tên với một tệp khác đang chờ: {source}",
    "the reader failed on it: {error}": "bộ đọc gặp lỗi: {error}",
    "the database refused it: {error}": "cơ sở dữ liệu không nhận: {error}",
    "too many texts are waiting": "đã có quá nhiều bài đang chờ; hãy lưu hoặc bỏ bớt rồi đưa lên tiếp",
}

OFFICES = {
    "secretary": "Bí thư",
    "standing deputy": "Phó Bí thư Thường trực",
    "council chair": "Chủ tịch HĐND",
    "people's committee chair": "Chủ tịch UBND",
    "head of organisation": "Trưởng Ban Tổ chức",
}
