## dialogs
