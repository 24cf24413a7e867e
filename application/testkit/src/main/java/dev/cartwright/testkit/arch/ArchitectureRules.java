package dev.cartwright.testkit.arch;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that keep this architecture, for any system that is laid out like it.
 *
 * <p>The simplest way to run them is a test class that extends {@link ArchitectureContract}, and
 * one that extends {@link AdapterModuleContract} in each module with adapters.
 */
public final class ArchitectureRules {

  private final Layout layout;

  private ArchitectureRules(Layout layout) {
    this.layout = requireNonNull(layout, "layout");
  }

  /** Returns the rules for a system with this system's layers below {@code base}. */
  public static ArchitectureRules of(String base) {
    return of(Layout.of(base));
  }

  /** Returns the rules for a system that is laid out like this. */
  public static ArchitectureRules of(Layout layout) {
    return new ArchitectureRules(layout);
  }

  /** Returns the rules for production classes. */
  public List<NamedRule> forProduction() {
    return Stream.concat(
            Stream.of(
                new NamedRule("layersPointInwards", LayersPointInwards.in(layout)),
                new NamedRule("coreKnowsOnlyTheJdk", CoreKnowsOnlyTheJdk.in(layout)),
                new NamedRule("contextsAreStrangers", ContextsAreStrangers.in(layout)),
                new NamedRule("adaptersAreStrangers", AdaptersAreStrangers.in(layout)),
                new NamedRule("packagesHaveNoCycles", PackagesHaveNoCycles.in(layout)),
                new NamedRule("coreHasNoClockAndNoChance", CoreHasNoClockAndNoChance.in(layout)),
                new NamedRule("domainStateIsFinal", DomainStateIsFinal.in(layout)),
                new NamedRule("portsAreInterfaces", PortsAreInterfaces.in(layout)),
                new NamedRule("handlersDoOneThing", HandlersDoOneThing.in(layout)),
                new NamedRule("refusalsAreValues", RefusalsAreValues.in(layout)),
                new NamedRule(
                    "adaptersFailByPortExceptions", AdaptersFailByPortExceptions.in(layout)),
                new NamedRule("adaptersPublishLittle", AdaptersPublishLittle.in(layout)),
                new NamedRule("nothingPrints", NothingPrints.in(layout)),
                new NamedRule("loggersArePrivate", LoggersArePrivate.in(layout)),
                new NamedRule("remoteCallsAreGuarded", RemoteCallsAreGuarded.in(layout)),
                new NamedRule("statementsJoinTransactions", StatementsJoinTransactions.in(layout)),
                new NamedRule("packagesAreNullMarked", PackagesAreNullMarked.in(layout))),
            layout.fences().stream().map(this::fenced))
        .toList();
  }

  /** Returns the rules for all production classes together with the contracts of their ports. */
  public List<NamedRule> forContracts() {
    return List.of(new NamedRule("portsHaveContracts", PortsHaveContracts.in(layout)));
  }

  /** Returns the rules for test classes. */
  public List<NamedRule> forTests() {
    return List.of(new NamedRule("testsUseNoMocks", TestsUseNoMocks.in(layout)));
  }

  /** Returns the rules for the production classes of a module with adapters. */
  public List<NamedRule> forAdapters(JavaClasses tests) {
    return List.of(new NamedRule("adaptersPassContracts", AdaptersPassContracts.in(layout, tests)));
  }

  private NamedRule fenced(Fence fence) {
    return new NamedRule(
        fence.technology() + " only in " + fence.layers(),
        TechnologiesStayFenced.in(layout, fence));
  }
}
