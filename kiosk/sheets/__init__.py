"""What she takes home: a result as a date in her calendar, as a code for her phone, as a sheet in two languages."""
