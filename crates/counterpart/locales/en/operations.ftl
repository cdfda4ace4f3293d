# For whoever runs it: settings, checks, backups.
config-about-database-url = Where the data are: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME; by default a SQLite file in the data folder.
config-about-data-dir = The folder for the SQLite file and its lock.
config-about-base-url = The address people use, as it appears in letters: scheme, host and port, no path.
config-about-listen = The address to listen on.
config-about-port = The port to listen on; 0 for a free one.
config-about-trusted-proxies = Addresses of reverse proxies whose X-Forwarded-For is trusted, separated by commas.
config-about-smtp-url = The mail server: smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587?tls=required; without it letters wait.
config-about-mail-from = The sender of letters, an address alone, such as mentoring@example.org; each letter has its programme’s name beside it.
config-about-metrics-token = Whoever asks for /metrics must send it as a bearer token; without it only this machine may ask.
config-about-security-contact = Where somebody who has found a weakness can tell you: mailto:ADDRESS or https://…; shown in /.well-known/security.txt.
config-about-log = How much is logged: error, warn, info or debug.
config-about-database-connections = How many connections to the database at most, 1 to 100.
config-about-letters-days = For how many days the texts of letters are kept, 1 to 365.
config-about-programmes-months = For how many months a programme that is over knows its people, 1 to 120; 24 unless told otherwise.
config-about-journal-months = For how many months the journal is kept, 24 to 120; 24 unless told otherwise.
config-about-invitations-months = For how many months invitations that nobody accepted are kept, 1 to 60.
config-set = (set)
config-unset = (not set)
doctor-well = well:
doctor-doubtful = look:
doctor-wrong = WRONG:
doctor-version = Counterpart { $name }
doctor-database = The database answers, it is whole, and its schema is current.
doctor-schema = The database answers, but its schema is not current; the next start of the server brings it up to date.
doctor-database-damaged = The SQLite file is damaged. Stop the server, keep the file, and restore the last backup.
doctor-database-error = The database refuses: { $error }
doctor-database-silent = The database took a connection but does not answer.
doctor-clock = The clock is right.
doctor-clock-apart = The clock here and the database’s are { $n } { $n ->
    [one] second
   *[other] seconds
} apart. Let this machine keep time from the network.
doctor-mail = The mail server answers and lets us in.
doctor-mail-none = No mail server is set (SMTP_URL): letters wait.
doctor-mail-error = The mail server cannot be used. It says: { $error }
doctor-mail-silent = The mail server takes a connection but does not answer as one.
doctor-disk = { $n }% of the disk is free ({ $size }).
doctor-disk-low = Only { $n }% of the disk is free ({ $size }). Make room before nothing can be saved.
doctor-disk-giga = { $whole }.{ $tenth } GB
doctor-disk-mega = { $n } MB
doctor-disk-unknown = This system does not say how much of the disk is free.
doctor-permissions = Only its owner can open { $path }, and it can be written to.
doctor-open = Others on this machine can read { $path }. Close it with chmod 700.
doctor-read-only = Nothing can be written into { $path }. Give it to the user that runs the server.
doctor-address = { $url } can be reached.
doctor-address-here = { $url } works on this machine only. Set BASE_URL to the address people use.
doctor-address-open = { $url } is not encrypted. Put a proxy with HTTPS in front and set BASE_URL to its address.
doctor-address-unreached = { $url } cannot be reached from here: { $error }
doctor-address-silent = { $url } does not answer from here.
operations-no-file = There is no database at { $path } yet. Start the server once, or set DATA_DIR or DATABASE_URL.
backup-unreadable = The file cannot be used: { $error }
backup-database = The database refused: { $error }
backup-exists = { $path } is there already. Choose another name; a backup is never written over.
backup-column = This cannot be put into a backup: { $place }. Please report it.
backup-damaged = The backup is damaged or not complete. Nothing was changed. Take an earlier one.
backup-newer = The backup was made by a newer Counterpart (it has { $step }). Restore it with that version. Nothing was changed.
backup-made = Backed up { $n } { $n ->
    [one] row
   *[other] rows
} of { $tables } tables into { $path }.
backup-whole = { $path } is whole: { $n } { $n ->
    [one] row
   *[other] rows
} of { $tables } tables.
backup-described = Made { $moment } by Counterpart { $version }, schema { $step }.
backup-restored = Restored { $n } { $n ->
    [one] row
   *[other] rows
} of { $tables } tables from { $path } into { $place }.
restore-not-empty = { $n ->
    [0] The schema of this database is newer than the backup, so the backup does not fit.
    [one] There is one row in this database already.
   *[other] There are { $count } rows in this database already.
} A backup is restored into a database in which nothing has been made yet. Nothing was changed.
restore-after = Everybody signs in again. Letters that waited when the backup was made may have gone since, so they are marked unsure: look through them before you send them.
help-config = Print the settings in force, with secrets masked
help-config-examples = Examples:
    counterpart config
    PORT=9000 counterpart config
help-doctor = Check database, mail, clock, disk, permissions and address, and say what is wrong
help-doctor-examples = Example: counterpart doctor --data /var/lib/counterpart
help-backup = Write everything in the database into one file, while the server runs
help-backup-examples = Examples:
    counterpart backup monday.backup
    counterpart backup verify monday.backup
help-backup-file = The file to write; with the word verify before it, a backup to look through
help-restore = Put a backup into a database in which nothing has been made yet
help-restore-examples = Examples:
    counterpart restore monday.backup --data /var/lib/counterpart
    DATABASE_URL=postgres://counterpart@localhost/counterpart counterpart restore monday.backup --moved
help-restore-file = The backup
help-restore-moved = The old server was stopped before the backup and is not used again: sessions go on and letters are sent
