package dev.cartwright.postgres.shared;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Writes Java classes for the tables that a context's migrations make on a real server. */
final class JooqSources {

  private JooqSources() {}

  /** Returns the folder of a context's classes below a root of sources. */
  static Path folder(Path root, StoredContext context) {
    return root.resolve(packageOf(context).replace('.', '/'));
  }

  private static String packageOf(StoredContext context) {
    return "dev.cartwright.postgres." + context.lowerCaseName() + ".generated";
  }

  /** Writes a context's classes below a root of sources. */
  static void generate(StoredContext context, Path root) throws Exception {
    PostgresSettings settings = PostgresTestDatabase.newDatabase();
    Migrations.migrate(context, settings);
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(settings.jdbcUrl()))
            .withGenerator(
                new Generator()
                    .withDatabase(tables())
                    .withGenerate(style())
                    .withTarget(
                        new Target()
                            .withPackageName(packageOf(context))
                            .withDirectory(root.toString()))));
  }

  private static Database tables() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withInputSchema("public")
        .withOutputSchemaToDefault(true)
        // The tables of shared adapters lie in several databases; they are named in the adapters.
        .withExcludes("flyway_schema_history|scheduled_task|idempotency_key")
        // Those of extensions would be among them.
        .withIncludeRoutines(false)
        .withForcedTypes(
            new ForcedType()
                .withName("INSTANT")
                .withIncludeTypes("timestamp\\s+with\\s+time\\s+zone"),
            // Only to name the column: jOOQ does not know the type.
            new ForcedType().withName("CLOB").withIncludeTypes("tsvector").withIgnoreUnused(true));
  }

  /** No dates, no versions, no comments: the same tables always make the same text. */
  private static Generate style() {
    return new Generate()
        .withGeneratedAnnotation(false)
        .withComments(false)
        .withJavadoc(false)
        .withPojos(false)
        .withDaos(false);
  }
}
