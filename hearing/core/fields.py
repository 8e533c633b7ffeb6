"""Keys of ``Reading.fields``: what a format itself says about a text, whatever the format calls it."""

FROM = "from"  # mail header, «Name <address>»
TO = "to"
SUBJECT = "subject"
SENT = "sent"  # ISO date or date and time
NAME = "name"  # of the person who filled in a form
ORGANISATION = "organisation"
ON_BEHALF_OF = "on-behalf-of"
SENDER_TYPE = "sender-type"  # as the form or the page words it, such as «Privatperson» or data-instans
EMAIL = "email"
PHONE = "phone"
NATIONAL_ID = "national-id"
TITLE = "title"
AUTHOR = "author"
SITE = "site"  # a web page's publisher
DATE = "date"  # ISO date that the page or form gives as the answer's
INVITED_AS = "invited-as"  # stakeholder code that the list of invited bodies gives the sender
HAS_REMARKS = "has-remarks"  # «yes» or «no», from «Svartype: Med merknad / Uten merknad»
PAGE_KIND = "page-kind"  # «hearing», «hearing-answer», «article»: what a saved web page says it is
ANSWER = "answer:"  # prefix; followed by the question of a closed (Likert, choice) answer
OUR_REFERENCE = "our-reference"  # the sender's own case number
YOUR_REFERENCE = "your-reference"  # what the sender was asked to refer to
CASE_HANDLER = "case-handler"
DEADLINE = "deadline"  # ISO date that the text itself names as the last day for answers
# Where the date of receipt is known from: «sent», «form», «stamp», «letter», «publication» or «meeting».
DATE_FROM = "date-from"
