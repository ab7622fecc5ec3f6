"""What kind of meeting a report tells of: cues for the event itself, its body, number, term and venue."""
