package dev.cartwright.bootstrap.server;

import io.grpc.BindableService;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.util.Collection;
import java.util.List;

/** The health service (grpc.health.v1): one status for the server, and one for each service. */
final class HealthReport {

  private final HealthStatusManager statuses = new HealthStatusManager();
  private final List<String> services;

  private HealthReport(List<String> services) {
    this.services = services;
  }

  /** Returns a report about these services, which says SERVING. */
  static HealthReport of(Collection<BindableService> services) {
    HealthReport report =
        new HealthReport(
            services.stream()
                .map(service -> service.bindService().getServiceDescriptor().getName())
                .toList());
    report.report(true);
    return report;
  }

  BindableService service() {
    return statuses.getHealthService();
  }

  void report(boolean serving) {
    ServingStatus status = serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
    statuses.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
    services.forEach(service -> statuses.setStatus(service, status));
  }

  /** Says NOT_SERVING for good. */
  void leave() {
    statuses.enterTerminalState();
  }
}
