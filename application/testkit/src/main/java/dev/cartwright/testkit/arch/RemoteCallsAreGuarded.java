package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * A call of another service goes through {@code RemoteCalls} or {@code DetachedCalls}, which refuse
 * in a transaction.
 */
final class RemoteCallsAreGuarded {

  /** The guards' simple names; they stand in {@code grpc.shared}. */
  static final Set<String> GUARDS = Set.of("RemoteCalls", "DetachedCalls");

  private static final String STUB = "io.grpc.stub.AbstractStub";

  private RemoteCallsAreGuarded() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    return classes()
        .that(places.in("speak over the wire", it -> it.kind() == Layer.Kind.SERVICE_ADAPTER))
        .should(new GuardRemoteCalls())
        .because("a lock must never wait for a network");
  }

  private static final class GuardRemoteCalls extends ArchCondition<JavaClass> {

    private GuardRemoteCalls() {
      super("call other services through one of " + GUARDS);
    }

    @Override
    public void check(JavaClass adapter, ConditionEvents events) {
      for (JavaCodeUnit method : adapter.getCodeUnits()) {
        boolean remote = method.getMethodCallsFromSelf().stream().anyMatch(this::isRemote);
        boolean guarded = method.getMethodCallsFromSelf().stream().anyMatch(this::isGuard);
        if (remote && !guarded) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " calls a service without one of " + GUARDS));
        }
      }
    }

    private boolean isGuard(JavaMethodCall call) {
      return GUARDS.contains(call.getTargetOwner().getSimpleName());
    }

    /** Methods that generated stubs add are calls; those of the base class are settings. */
    private boolean isRemote(JavaMethodCall call) {
      JavaClass owner = call.getTargetOwner();
      return owner.isAssignableTo(STUB)
          && !call.getName().startsWith("with")
          && call.getTarget()
              .resolveMember()
              .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
              .filter(it -> !it.getOwner().getPackageName().startsWith("io.grpc"))
              .isPresent();
    }
  }
}
