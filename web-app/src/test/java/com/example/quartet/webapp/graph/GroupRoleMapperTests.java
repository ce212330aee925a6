package com.example.quartet.webapp.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A group is a role by its id, also for a person in 500 groups.
 */
@WebAppTest
@TestPropertySource(properties = "WEB_APP_GROUP_ROLES=" + GroupRoleMapperTests.PLANNERS + "=Planner,"
		+ GroupRoleMapperTests.COOKS + "=Cook")
class GroupRoleMapperTests {

	static final String PLANNERS = "9a000000-0000-4000-8000-000000000001";

	static final String COOKS = "9a000000-0000-4000-8000-000000000002";

	private static final String MEMBER_OBJECTS = "POST /v1.0/me/getMemberObjects";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn others;

	@Test
	void aGroupInTheTokenIsARole() {
		this.others.writesInTheIdToken((claims) -> claims.claim("groups", List.of(PLANNERS, "another")));
		assertThat(this.ada.signsIn().opens("/profile")).bodyText()
			.contains("id=\"group-roles\" dir=\"auto\">Planner<");
	}

	@Test
	void whoIsInNoneOfThemHasNoRole() {
		assertThat(this.ada.opens("/profile")).bodyText().contains("id=\"group-roles\" dir=\"auto\">none<");
	}

	@Test
	void aPersonInFiveHundredGroupsIsToldSoAndHasTheirRolesOnceGraphWasAsked() {
		isInFiveHundredGroups();
		this.ada.signsIn();
		assertThat(this.ada.opens("/profile")).hasStatusOk().bodyText().contains("more groups than a token can list");
		assertThat(this.others.authorization("/v1.0/me/getMemberObjects")).isNull();
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/profile")).bodyText().contains("id=\"group-roles\" dir=\"auto\">Cook, Planner<");
		assertThat(this.others.authorization("/v1.0/me/getMemberObjects")).isEqualTo("Bearer token-for-graph");
	}

	@Test
	void groupsThatAreNoListAreNone() {
		for (Object groups : List.of("x", 42, Map.of(), List.of(Map.of()))) {
			this.others.writesInTheIdToken((claims) -> claims.claim("groups", groups));
			assertThat(this.ada.signsIn().opens("/profile")).hasStatusOk()
				.bodyText()
				.contains("id=\"group-roles\" dir=\"auto\">none<");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "503 | {}", "200 | {}", "200 | {\"value\":null}", "200 | {\"value\":7}" })
	void groupsThatGraphDoesNotTellAreUnknownAndNotNone(int status, String answer) {
		isInFiveHundredGroups();
		this.others.answers(MEMBER_OBJECTS, status, answer);
		this.ada.signsIn();
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("more groups than a token can list")
			.doesNotContain("id=\"group-roles\"");
	}

	@Test
	void anAnswerInAnAddressSaysItInAnotherWay() {
		this.others.writesInTheIdToken((claims) -> claims.claim("hasgroups", true));
		assertThat(this.ada.signsIn().opens("/profile")).bodyText().contains("more groups than a token can list");
	}

	@Test
	void aGroupIsNamedByItsId() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new GroupProperties(List.of("Planners=Planner")).rolesByGroup())
			.withMessageContaining("<object id of a group>=<role>");
	}

	private void isInFiveHundredGroups() {
		this.others.writesInTheIdToken((claims) -> claims.claim("_claim_names", Map.of("groups", "src1"))
			.claim("_claim_sources", Map.of("src1", Map.of("endpoint", "https://graph.example/elsewhere"))));
		List<String> ids = IntStream.range(0, 500)
			.mapToObj((number) -> "\"9b000000-0000-4000-8000-%012d\"".formatted(number))
			.toList();
		this.others.answers(MEMBER_OBJECTS, 200,
				"{\"value\":[%s,\"%s\",\"%s\"]}".formatted(String.join(",", ids), COOKS, PLANNERS));
	}

}
