package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** An adapter uses no other adapter, but for what one shares that the table lets it access. */
final class AdaptersAreStrangers {

  private AdaptersAreStrangers() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    return classes()
        .that(places.in("are adapters", Layer::isAdapter))
        .should(new UseNoOtherAdapter(places))
        .because("each technology can be replaced alone");
  }

  private static final class UseNoOtherAdapter extends ArchCondition<JavaClass> {

    private final Places places;

    private UseNoOtherAdapter(Places places) {
      super("use no other adapter");
      this.places = places;
    }

    @Override
    public void check(JavaClass adapter, ConditionEvents events) {
      Layer own = places.layerOf(adapter).orElseThrow();
      for (Dependency used : adapter.getDirectDependenciesFromSelf()) {
        if (isForbidden(own, used.getTargetClass())) {
          events.add(SimpleConditionEvent.violated(used, used.getDescription()));
        }
      }
    }

    private boolean isForbidden(Layer own, JavaClass used) {
      Optional<Layer> other =
          places.layerOf(used).filter(Layer::isAdapter).filter(it -> !it.equals(own));
      return other
          .filter(it -> !own.mayAccess().contains(it.name()) || !places.isShared(used))
          .isPresent();
    }
  }
}
