"""Problems for those who read them: programs, editors, and people who are typing."""
