-- Parts of a month from the year 0 to the start of a day: 377580 a month, whatever its length, so that ranges that touch add up exactly.
-- The same formula as `monthParts` in app/domain/billing/computation (docs/decisions/0004). The cast to timestamp keeps the
-- session's time zone out of it.
CREATE FUNCTION public.month_parts(day date) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(year FROM day)::bigint * 12 + extract(month FROM day)::bigint - 1) * 377580
    + (extract(day FROM day)::bigint - 1)
      * (377580 / extract(day FROM (date_trunc('month', day::timestamp) + interval '1 month - 1 day'))::bigint)
$$;
REVOKE ALL ON FUNCTION public.month_parts(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.month_parts(date) TO linli_app;
