package com.example.quartet.tenantsetup.register;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.example.quartet.tenantsetup.signin.AzureCli;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Microsoft Graph answers on its bad days, and how the command takes it.
 */
class GraphAnswersTests extends AbstractRegisterTests {

	@Test
	void tooManyRequestsAreWaitedFor() {
		this.stub.throttled = 3;
		assertThat(this.register.run()).isZero();
		assertThat(this.register.pauses).startsWith(Duration.ofSeconds(7), Duration.ofSeconds(7),
				Duration.ofSeconds(7));
	}

	@Test
	void aTimeToWaitThatIsNoneIsNotWaitedFor() {
		this.stub.throttled = 1;
		this.stub.retryAfter = "99999999999999999999";
		assertThat(this.register.run()).isZero();
	}

	@Test
	void anAnswerOfAnotherProgramIsToldInASentence() {
		this.stub.captive = true;
		assertThat(this.register.run()).isOne();
		assertThat(this.register.output).contains("the answer is not JSON", "the same command goes on from here");
	}

	@Test
	void whatIsNotCopiedEverywhereYetIsWaitedFor() {
		this.stub.graph.replication.delay = 3;
		assertThat(this.register.run()).as(this.register.output).isZero();
		assertThat(this.register.pauses).isNotEmpty();
		assertThat(this.stub.graph.directory.applications).hasSize(5);
	}

	@Test
	void aTokenThatGraphDoesNotAcceptAsksForANewSignIn() {
		AzureCli another = new AzureCli(List.of("sh", "-c", "echo '{\"accessToken\":\"another\"}'", "az"));
		assertThat(this.register.run(another)).isOne();
		assertThat(this.register.output).contains("401", "sign in again", "the same command goes on from here");
		assertThat(this.register.environmentFile()).doesNotExist();
	}

	@Test
	void aPersonWhoMayNotRegisterIsToldWhichRoleIsMissing() {
		this.stub.mayWrite = false;
		assertThat(this.register.run()).isOne();
		assertThat(this.register.output).contains("403",
				"The person who signed in needs the role Cloud Application Administrator.",
				"the same command goes on from here");
		assertThat(this.register.environmentFile()).doesNotExist();
	}

	@Test
	void whatRefersToANewObjectIsSentAgainUntilGraphFindsThat() {
		this.stub.graph.replication.delay = 2;
		assertThat(this.register.run()).as(this.register.output).isZero();
		assertThat(this.stub.refusals)
			.anyMatch((refusal) -> refusal.startsWith("400") && refusal.contains("does not reference a valid"))
			.anyMatch((refusal) -> refusal.startsWith("400") && refusal.contains("was not found on application"));
		assertThat(this.stub.graph.directory.servicePrincipals).hasSize(6);
		assertThat(this.stub.graph.directory.roleAssignments).hasSize(6);
	}

	@Test
	void whatNeverAppearsIsNotWaitedForForEver() {
		this.stub.graph.replication.delay = 1000;
		assertThat(this.register.run()).isOne();
		assertThat(this.register.pauses).hasSize(9);
		assertThat(this.register.output).contains("does not exist", "the same command goes on from here");
	}

	@Test
	void listsAreReadToTheirLastPage() {
		this.register.run();
		Map<String, List<String>> tenant = this.stub.graph.directory.byNames();
		this.stub.pageSize = 1;
		this.stub.requests.clear();
		assertThat(this.register.run()).as(this.register.output).isZero();
		assertThat(this.stub.requests).noneMatch((request) -> request.startsWith("POST"));
		assertThat(this.stub.graph.directory.byNames()).isEqualTo(tenant);
	}

	@Test
	void aRemovalReadsListsToTheirLastPage() {
		for (int number = 0; number < 5; number++) {
			this.stub.graph.directory.newApplication(null)
				.put("displayName", "Quartet")
				.putArray("tags")
				.add("quartet:web-app");
		}
		this.stub.pageSize = 2;
		assertThat(this.register.run("--remove")).as(this.register.output).isZero();
		assertThat(this.stub.graph.directory.applications).isEmpty();
		assertThat(this.stub.graph.directory.deleted).isEmpty();
	}

}
