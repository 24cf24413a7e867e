package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.user.RemoteUsers;
import dev.cartwright.grpc.user.UserServices;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.testkit.contract.order.UserDirectoryContract;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcUserDirectoryTest extends UserDirectoryContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InProcess service = InProcess.serve(UserServices.inMemory());
  private final RemoteUsers remote = new RemoteUsers(service.channel());

  @Override
  protected UserDirectory users() {
    return directory(service.channel());
  }

  @Override
  protected UserDirectory.Customer customerWith(PostalAddress address) {
    UserId user = remote.active();
    Address added =
        UserServiceGrpc.newBlockingStub(service.channel())
            .addAddress(
                AddAddressRequest.newBuilder()
                    .setUserId(user.toString())
                    .setAddress(PostalAddresses.toMessage(address))
                    .build())
            .getAddress();
    return new UserDirectory.Customer(
        user, false, Map.of(AddressId.parse(added.getAddressId()), address));
  }

  @Override
  protected UserId suspendedUser() {
    return remote.suspended();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aDeletedUserIsEmpty() {
    assertThat(users().find(remote.deleted())).isEmpty();
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    UserId user = remote.active();
    service.close();

    assertThatThrownBy(() -> users().find(user)).isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void anAnswerThatMakesNoSenseIsDamaged() {
    Address odd = Address.newBuilder().setAddressId("home").build();
    for (User answer :
        List.of(
            User.getDefaultInstance(),
            User.newBuilder().setState(User.State.STATE_ACTIVE).addAddresses(odd).build())) {
      try (InProcess other = InProcess.serve(new Answering(answer))) {
        UserDirectory users = directory(other.channel());
        assertThatThrownBy(() -> users.find(new UserId(UUID.randomUUID())))
            .isInstanceOf(PortException.CorruptData.class);
      }
    }
  }

  private static UserDirectory directory(Channel channel) {
    return new GrpcUserDirectory(UserServiceGrpc.newBlockingStub(channel), LONG);
  }

  /** Answers the same user whoever is asked for. */
  private static final class Answering extends UserServiceGrpc.UserServiceImplBase {

    private final User answer;

    Answering(User answer) {
      this.answer = answer;
    }

    @Override
    public void getUserByID(
        GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
      Answers.send(responses, GetUserByIDResponse.newBuilder().setUser(answer).build());
    }
  }
}
