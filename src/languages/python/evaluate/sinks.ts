const SINKS =
  /(?:^|\.)(?:query|query_and_wait|read_gbq|to_gbq|load_table_from_\w+|extract_table|copy_table|create_table|delete_table|update_table|create_dataset|delete_dataset|get_dataset|insert_rows\w*|list_tables|list_rows|get_table|upload_from_\w+|download_\w+|list_blobs|copy_blob|delete_blob|rename_blob|get_blob|create_bucket|get_bucket|to_parquet|to_csv|write_parquet|write_csv|sink_parquet|read_parquet|scan_parquet|delete|import_module|Popen|check_call|check_output|system|popen)$|^subprocess\./;

/** Answers by name: programs use few names, many times. */
const ANSWERS = new Map<string, boolean>();
const ANSWER_LIMIT = 20_000;

/** True for a call that may have an effect by its name alone. */
export function isSinkName(name: string): boolean {
  const known = ANSWERS.get(name);
  if (known !== undefined) return known;
  if (ANSWERS.size >= ANSWER_LIMIT) ANSWERS.clear();
  const answer = SINKS.test(name);
  ANSWERS.set(name, answer);
  return answer;
}
