# Start pages.
home-start = Your programmes
home-nothing = You have no role in any programme now. If you expected one, ask the coordinator of your organisation.
accessibility-aim = Every page is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA.
accessibility-how = Everything works by keyboard, without JavaScript, at 320 pixels wide, enlarged fourfold, in the light and in the dark, and with the colours your system sets. No colour alone says anything.
accessibility-tested = Each version is tested in a browser, page by page and role by role, with an automatic checker. That finds many faults and not all.
accessibility-tell = If something keeps you out, tell the coordinator of your organisation or the lead of your programme. They can pass it on to whoever runs Counterpart here.
