"""Word documents that the bot makes for people: schedules, forms, notices, agendas and memos, in the look of their templates."""
