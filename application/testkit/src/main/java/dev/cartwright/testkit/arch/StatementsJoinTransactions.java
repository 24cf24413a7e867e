package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Adapters on jOOQ begin no transaction whose statements want a configuration of their own.
 *
 * <p>{@code dsl.transaction(() -> ...)} joins the transaction of the thread, {@code
 * dsl.transaction(configuration -> ...)} does not: what its statements wrote outlives a rollback.
 */
final class StatementsJoinTransactions {

  private static final String JOOQ = "org.jooq.DSLContext";

  private static final Set<String> STRANGERS =
      Set.of("org.jooq.TransactionalRunnable", "org.jooq.TransactionalCallable");

  private static final Set<String> BEGINNINGS = Set.of("transaction", "transactionResult");

  private static final Set<String> ELSEWHERE =
      Set.of("transactionAsync", "transactionResultAsync", "transactionPublisher");

  private StatementsJoinTransactions() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    return noClasses()
        .that(places.in("are adapters", Layer::isAdapter))
        .should()
        .callMethodWhere(standsAlone())
        .because("all writes of a use case are kept or taken back together");
  }

  private static DescribedPredicate<JavaMethodCall> standsAlone() {
    return describe(
        "begins a transaction that does not join the thread's",
        call ->
            call.getTargetOwner().isAssignableTo(JOOQ)
                && (ELSEWHERE.contains(call.getName())
                    || (BEGINNINGS.contains(call.getName()) && takesAStranger(call))));
  }

  private static boolean takesAStranger(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().stream()
        .map(HasName::getName)
        .anyMatch(STRANGERS::contains);
  }
}
