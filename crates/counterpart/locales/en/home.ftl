# Start pages.
home-start = Your programmes
home-nothing = You have no role in any programme now. If you expected one, ask the coordinator of your organisation.
