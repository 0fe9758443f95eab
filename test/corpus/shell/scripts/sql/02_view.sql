CREATE OR REPLACE VIEW mart.two AS SELECT a, b FROM mart.one JOIN mart.zero USING (a);
