-- A contractor with a mail address gets the link of the work by mail: where it went, when it was taken for delivery, or why it was refused.
ALTER TABLE contractor_link ADD COLUMN mailed_to text, ADD COLUMN mailed_at timestamptz(6), ADD COLUMN mail_problem text;
GRANT UPDATE (mailed_at, mail_problem) ON contractor_link TO linli_app;
