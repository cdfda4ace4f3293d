# Letters: their frame, their list, how a programme words them, the outbox.
letter-foot = { $name } sends you this letter through Counterpart.
letter-button = Open the page
letter-stop = No more letters of this kind:
