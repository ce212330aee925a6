package com.example.identityemulator.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.directory.RoleAssignment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class PortalRolesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Directory directory;

	@Autowired
	Registrations registrations;

	@Test
	void ofTwoAssignmentsWithTheSameHashOneIsTakenBack() {
		UUID role = this.directory.application(Names.ORDERS_API).orElseThrow().appRoles().get(0).id();
		UUID contoso = UUID.fromString(Names.CONTOSO);
		UUID first = new UUID(0x00000000_0000_4000L, 0x8000_000000000077L);
		UUID second = new UUID(0x00000001_0000_4000L, 0x8000_000100000077L);
		List<RoleAssignment> both = Stream.of(first, second)
			.map((group) -> new RoleAssignment(contoso, "Group", group, UUID.fromString(Names.ORDERS_API), role))
			.toList();
		assertThat(both.get(0)).hasSameHashCodeAs(both.get(1));
		both.forEach((assignment) -> {
			this.registrations.add("groups", JsonMapper.shared()
				.valueToTree(Map.of("id", assignment.principalId(), "tenantId", contoso, "displayName", "Alike")));
			this.registrations.add("appRoleAssignments", JsonMapper.shared().valueToTree(assignment));
		});
		this.mvc.post()
			.uri("/console/directory/roles/remove")
			.header(HttpHeaders.ORIGIN, "http://127.0.0.1:9000")
			.param("id", both.get(1).id().toString())
			.exchange();
		assertThat(this.registrations.of("appRoleAssignments").toString()).contains(first.toString())
			.doesNotContain(second.toString());
	}

}
