package dev.cartwright.chaos.history;

/** Calls and harms as lines of text: fields with tabs in between, units as {@code product=3}. */
final class Lines {

  private static final String CALL = "call";
  private static final String HARM = "harm";
  private static final int CALL_FIELDS = 15;
  private static final int HARM_FIELDS = 5;

  private Lines() {}

  static String of(Call call) {
    Asked asked = call.asked();
    Answered answered = call.answered();
    return String.join(
        "\t",
        CALL,
        Integer.toString(call.client()),
        Long.toString(call.start()),
        Long.toString(call.end()),
        asked.method().name(),
        asked.user(),
        asked.key(),
        asked.order(),
        Items.text(asked.items()),
        answered.outcome().name(),
        answered.reason(),
        answered.order(),
        answered.state(),
        Items.text(answered.items()),
        Long.toString(answered.total()));
  }

  static String of(Harm harm) {
    return String.join(
        "\t",
        HARM,
        Long.toString(harm.start()),
        Long.toString(harm.end()),
        harm.kind(),
        harm.target());
  }

  static boolean isCall(String line) {
    return line.startsWith(CALL);
  }

  static Call call(String line) {
    String[] fields = fields(line, CALL_FIELDS);
    return new Call(
        Integer.parseInt(fields[1]),
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]),
        new Asked(
            Method.valueOf(fields[4]), fields[5], fields[6], fields[7], Items.parse(fields[8])),
        new Answered(
            Answered.Outcome.valueOf(fields[9]),
            fields[10],
            fields[11],
            fields[12],
            Items.parse(fields[13]),
            Long.parseLong(fields[14])));
  }

  static Harm harm(String line) {
    String[] fields = fields(line, HARM_FIELDS);
    return new Harm(Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3], fields[4]);
  }

  private static String[] fields(String line, int count) {
    String[] fields = line.split("\t", -1);
    if (fields.length != count) {
      throw new IllegalArgumentException(
          "line with %d fields (expected: %d): %s".formatted(fields.length, count, line));
    }
    return fields;
  }
}
