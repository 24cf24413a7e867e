package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.user.RemoteUsers;
import dev.cartwright.grpc.user.UserServices;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.testkit.contract.cart.UserDirectoryContract;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcUserDirectoryTest extends UserDirectoryContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InProcess service = InProcess.serve(UserServices.inMemory());
  private final RemoteUsers remote = new RemoteUsers(service.channel());

  @Override
  protected UserDirectory users() {
    return directory(service.channel(), LONG);
  }

  @Override
  protected UserId activeUser() {
    return remote.active();
  }

  @Override
  protected UserId suspendedUser() {
    return remote.suspended();
  }

  @Override
  protected UserId deletedUser() {
    return remote.deleted();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    UserId user = remote.active();
    service.close();

    assertThatThrownBy(() -> users().standingOf(user))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void aServiceThatDoesNotAnswerIsUnavailable() {
    try (InProcess silent = InProcess.serve(new Silent())) {
      UserDirectory users = directory(silent.channel(), Duration.ofMillis(50));

      assertThatThrownBy(() -> users.standingOf(new UserId(UUID.randomUUID())))
          .isInstanceOf(PortException.Unavailable.class);
    }
  }

  @Test
  void anAnswerWithoutAStateIsDamaged() {
    try (InProcess odd = InProcess.serve(new Stateless())) {
      UserDirectory users = directory(odd.channel(), LONG);

      assertThatThrownBy(() -> users.standingOf(new UserId(UUID.randomUUID())))
          .isInstanceOf(PortException.CorruptData.class);
    }
  }

  private static UserDirectory directory(Channel channel, Duration timeout) {
    return new GrpcUserDirectory(UserServiceGrpc.newBlockingStub(channel), timeout);
  }

  private static final class Silent extends UserServiceGrpc.UserServiceImplBase {
    @Override
    public void getUserByID(
        GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
      // Never answers.
    }
  }

  private static final class Stateless extends UserServiceGrpc.UserServiceImplBase {
    @Override
    public void getUserByID(
        GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
      responses.onNext(GetUserByIDResponse.getDefaultInstance());
      responses.onCompleted();
    }
  }
}
