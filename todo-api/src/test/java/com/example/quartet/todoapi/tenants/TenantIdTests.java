package com.example.quartet.todoapi.tenants;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class TenantIdTests extends ApiCalls {

	private static final String NORTHWIND = "0a1b2c3d-63f4-4d0e-9a35-2f0b7d6e8c12";

	private static final String ADDRESS = "/api/runs/tenants";

	private static final String ROLE = "Todo.ReadWrite.All";

	@Autowired
	private JdbcClient database;

	@Autowired
	private ConnectedTenantAdmission admission;

	@BeforeEach
	@AfterEach
	void noTenantIsConnected() {
		this.database.sql("delete from connected_tenant").update();
		this.database.sql("delete from tenant_event").update();
		this.admission.tableChanged();
	}

	@Test
	void theDaemonLearnsWhichOrganisationsAreConnectedAndNothingElseOfThem() {
		assertThat(get(Tokens.daemon(Tokens.CONTOSO, ROLE), ADDRESS)).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\":[]}");
		connectNorthwind();
		assertThat(get(Tokens.daemon(Tokens.CONTOSO, ROLE), ADDRESS)).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\":[\"%s\"]}".formatted(NORTHWIND));
	}

	@Test
	void aDaemonOfACustomerLearnsNothing() {
		connectNorthwind();
		assertThat(get(Tokens.daemon(NORTHWIND, ROLE), ADDRESS)).hasStatus(403)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("Only the organisation that runs this API learns which others are connected.");
	}

	@Test
	void peopleAndApplicationsWithAnotherRoleLearnNothing() {
		assertThat(get(Tokens.administrator(), ADDRESS)).hasStatus(403);
		assertThat(get(Tokens.alice("Todo.ReadWrite"), ADDRESS)).hasStatus(403);
		assertThat(get(Tokens.daemon(Tokens.CONTOSO, "Stats.Read.All"), ADDRESS)).hasStatus(403);
	}

	private void connectNorthwind() {
		assertThat(call(Tokens
			.daemon(Tokens.CONTOSO, "Tenants.ReadWrite.All"), HttpMethod.PUT, "/api/tenants/" + NORTHWIND, """
					{"administrator":"f41da000-0000-4000-a000-00000000f001","administratorName":"Frida Fischer"}"""))
			.hasStatus(201);
	}

}
