"""What a person does to records goes through this room, whoever calls: admin, review page, command."""
