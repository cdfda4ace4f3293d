# Letters: their frame, their list, how a programme words them, the outbox.
letter-foot = يرسل إليك { $name } هذه الرسالة عبر Counterpart.
letter-button = افتح الصفحة
letter-stop = لا مزيد من الرسائل من هذا النوع:
place-letters = الرسائل
