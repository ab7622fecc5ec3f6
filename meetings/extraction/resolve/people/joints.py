"""What may stand between an address, a title and a name that belong together (levelled, lower case)."""

import re

# "(giữa)", "(bìa trái)", "(đứng, thứ hai từ trái sang)": where a person stands in the picture.
# "|, 54 tuổi|, Giám đốc Sở …", "|, sinh năm 1970|, …": the national press gives ages.
ASIDE = r"(?:[ ]*\([^()\n]{1,80}\))?(?:,[ ](?:\d{2}[ ]tuổi|(?:sinh(?:[ ]năm)?|sn)[ ]19\d\d)(?=,))?"

# "nguyên Bí thư Tỉnh ủy| các khóa XII, XIII|", "Chủ tịch HĐND tỉnh| khóa X, nhiệm kỳ 2021 - 2026|"
NUMBERS = r"[ivx\d]+(?:[ ]*(?:,|và|-)[ ]*[ivx\d]+){0,6}(?!\w)"
TERMS = (
    rf"(?:,?[ ](?:các[ ])?(?:khóa|nhiệm[ ]kỳ)[ ]{NUMBERS}){{0,2}}"
    rf"(?:[ ]*\([ ]*(?:các[ ])?(?:khóa|nhiệm[ ]kỳ)[ ]{NUMBERS}[ ]*\))?"
)

# "Cử tri A, thôn Đoài, xã An Lạc| phản ánh", "ông B ở xã An Lạc| xúc động nói"
RESIDENCE = (
    r"(?:(?:,|[ ]?-|[ ](?:ở|trú|ngụ|đến từ|thuộc|đại diện))[ ](?:ở[ ]|tại[ ])?(?:\d{2,3}|thôn|xóm|bản|ấp|khóm"
    r"|khu|tổ|buôn|bon|làng|plei|phum|sóc|xã|phường|thị trấn|huyện|thị xã|thành phố|tp|quận|đơn vị|hội viên"
    r"|nông dân|chi bộ|học sinh|sinh viên|giáo viên|đảng viên|cựu chiến binh|người dân|người có uy tín|chủ"
    r"|thành viên|đại biểu)[ ][^,;.:()\n]{1,40}?){0,4}"
)

# "Bí thư Tỉnh ủy| |Lê Văn A": nothing but a space.
ADJACENT = re.compile(r"[ ]{0,2}")

# "Phó Bí thư Tỉnh ủy|, |Chủ tịch UBND tỉnh", "… |kiêm| …", "… |- |…".
TITLE_TO_TITLE = re.compile(
    TERMS
    + r"""[ ]*(?:
        ,?[ ]*[(\[]?[ ]*(?:và|kiêm(?:[ ]nhiệm)?|đồng[ ]thời(?:[ ]là|[ ]giữ[ ]chức)?
          |hiện(?:[ ]đang|[ ]nay)?[ ](?:là|giữ[ ]chức)|hiện|nay[ ]là|là)?
      | [-(\[] | [)\]],? | ,?[ ]*-
    )[ ]*""",
    re.VERBOSE,
)

# "Lê Văn A|, |Bí thư", "Lê Văn A| - |Bí thư", "Lê Văn A| (|Bí thư", "bà Lan| là |Giám đốc".
NAME_TO_TITLE = re.compile(
    ASIDE + r"[ ]*(?:,[ ]*(?:(?:hiện|nay|đều|cùng)[ ]+)?(?:là)?|-[ ]*các|[-(\[]|là|đều[ ]là|hiện[ ]là)[ ]*"
)

# From one member of a list to the next: "|; |", "| và |", "|, cùng |".
NEXT_IN_LIST = re.compile(
    TERMS + ASIDE + RESIDENCE + r"[ ]*(?:[,;:]|[)\]],?;?)?[ ]*(?:và|cùng(?:[ ]với)?|với|&)?"
    r"(?:[ ]*(?<=[ ])(?:các|hai|ba|0?[2-9]))?[ ]*"
    r"|[ ]*[.:+-][ ]*"
)

# "các đồng chí|: |Lê Văn A", "gồm các ông| sau: |…".
LIST_OPENS = re.compile(r"[ ]*(?:gồm(?:[ ]có)?|là|có|sau[ ]đây|sau)?[ ]*[:;]?[ ]*[-+]?[ ]*")

# "Hai Phó Bí thư Tỉnh ủy| ở nhiệm kỳ mới gồm |các ông: A và B"
MADE_UP_OF = re.compile(r"[^.;:,]{0,40}[ ](?:gồm|gồm[ ]có|là)[ ]")

# "các đồng chí| trong Ban Thường vụ Tỉnh ủy: |Lê Văn A".
MEMBERS = re.compile(
    r"[ ]*(?:trong|thuộc|là[ ]thành[ ]viên|là|thành[ ]viên)[ ]+(?P<body>[^.;:\n]{4,80}):[ ]*"
)

# "các đồng chí| lãnh đạo tỉnh: |Lê Văn A".
LED_BY_WORDS = re.compile(r"[^.;:\n]{0,80}:[ ]*[-+]?[ ]*")

# "|các |Phó Chủ tịch", "|02 |Phó Chủ tịch".
MANY = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|0?[2-9])[ ](?:vị[ ]|đồng[ ]chí[ ])?$")

# "Lê Văn A| - các |Phó Chủ tịch", "| đều là |Phó Chủ tịch".
ALL_OF_THEM = re.compile(r"(?<!\w)(?:các|đều[ ]là|cùng[ ]là)[ ]$")

# "Thừa ủy quyền của |Chủ tịch UBND tỉnh|, |Giám đốc Sở Tài chính …"
IN_PLACE_OF = re.compile(r"(?<!\w)(?:(?:ủy quyền|thay mặt|đại diện)(?: của| cho)?) (?:đồng chí |ông |bà )?$")

CLOSING_BRACKET = re.compile(r"[ ]*[)\]](?=[ ,;.]|$)")
SEGMENT_END = re.compile(r"[ ]*(?:[;.]|$)")
