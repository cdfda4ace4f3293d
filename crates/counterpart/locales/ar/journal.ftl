# The journal: who saw or changed what, and when.
journal = السجل
place-journal = السجل
