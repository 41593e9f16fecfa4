"""The months and the weekdays, and how they are called in English, in order."""

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days_since(weekday: int, today: date, *, before: bool = False) -> int:
    """How many days ago a day of the week (Monday is 0) was: *today* itself, or *before* it."""
    days = (today.weekday() - weekday) % 7
    return (days or 7) if before else days
