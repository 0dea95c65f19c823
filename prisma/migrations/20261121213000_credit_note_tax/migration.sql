-- How much of a credit is tax is known when it is posted: a late fee grows and other notes come in between.
GRANT UPDATE (tax_amount) ON credit_note TO linli_app;
