-- Where work is taken up once more and rated again, what is thought then counts; the events of the ticket keep each rating.
GRANT UPDATE (membership_id, person_id, speed, result, attitude, comment, created_at) ON ticket_rating TO linli_app;
