-- Whose drawer a refund in cash leaves is known when it is given, not when it is asked for.
GRANT UPDATE (shift_id) ON refund TO linli_app;
