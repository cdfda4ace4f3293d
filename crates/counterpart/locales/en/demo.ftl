# The demonstration.
demo-title = Have a look around
demo-what = This is a demonstration on this machine alone: a fictional consortium, with one cohort behind it and one running. Choose who to be. Change what you like; when it is stopped, everything is forgotten.
demo-enter = Enter
demo-enter-as = Enter as { $name }
demo-is-lead = Lead facilitator: runs the programme, and first sees what needs them
demo-is-coordinator = Coordinator of Harbour Aid: sees its own people in full and nobody else’s
demo-is-mentor = Mentor from Harbour Aid
demo-is-mentee = Mentee from Harbour Aid
demo-is-steering = Member of the steering group: figures and papers, no personal data
demo-is-administrator = Programme administrator: does the daily work, and does not decide
demo-is-manager = Mentor manager: runs the matching
demo-is-deputy = Deputy to the lead
demo-is-sponsor = Sponsor at Harbour Aid
demo-is-trainer = Trainer from outside the consortium
demo-is-admin = Whoever runs the installation: people, letters, jobs, backups
demo-letters = Letters
demo-letters-what = Nothing is sent from a demonstration. These are the letters that would have gone out, newest first.
demo-letters-none = No letter has been written yet.
demo-ready = The demonstration is ready: { $url } (on this machine alone). Stop it with Ctrl-C.
demo-taken = { $folder } has a database already. Name another folder, or none for one that is forgotten.
help-demo = Show a server with a fictional consortium, to try everything on
help-demo-examples = Examples:
    counterpart demo
    counterpart demo --port 8000 --data demo-data
help-demo-port = The port to listen on; 8080 by default, 0 for a free one
help-demo-data = A folder to keep its data in; without it everything is forgotten at the end
help-demo-json = When it is ready, print one line of JSON with the address and the ways in
help-demo-begun-languages = Also offer languages that are only begun, such as Arabic; what they lack is shown in English
help-demo-people = So many people more than the consortium has, to see how it is with thousands; filling in 10,000 takes some seconds
