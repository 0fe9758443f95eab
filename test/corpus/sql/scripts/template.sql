-- template.sql
-- Builds one feature table of one pair.
{{ config(materialized='table') }}
{% set windows = [45, 90] %}
CREATE OR REPLACE TABLE `{{ project }}.{{ dataset }}.tri_{{ stat }}_eur` AS
WITH base AS (
  SELECT ts, close AS close_price FROM {{ project }}.raw.prices_${PAIR}
  {% if full %} WHERE TRUE {% else %} WHERE ts > '{{ since }}' {% endif %}
)
SELECT
  base.*,
  AVG(close_price) OVER w AS mean_45
FROM base
JOIN %s.calendar USING (ts)
WINDOW w AS (ORDER BY ts ROWS 45 PRECEDING);
{% if full %}
CREATE TABLE {{ dataset }}.first AS SELECT 1 AS x
{% else %}
INSERT INTO {{ dataset }}.first SELECT 2
{% endif %}
