package com.example.quartet.todoapi.tenants;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.TestClock;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class ConnectedTenantsTests extends ApiCalls {

	// not one of those that the settings list
	private static final String NORTHWIND = "0a1b2c3d-63f4-4d0e-9a35-2f0b7d6e8c12";

	private static final String SITE = Tokens.daemon(Tokens.CONTOSO, "Tenants.ReadWrite.All");

	private static final String FRIDA = Tokens.person(NORTHWIND, "f41da000-0000-4000-a000-00000000f001",
			"Todo.ReadWrite");

	private static final String ADDRESS = "/api/tenants/" + NORTHWIND;

	private static final String BY_FRIDA = """
			{"administrator":"f41da000-0000-4000-a000-00000000f001","administratorName":"Frida Fischer"}""";

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConnectedTenantAdmission admission;

	@BeforeEach
	@AfterEach
	void nobodyIsConnected() {
		this.database.sql("delete from connected_tenant").update();
		this.database.sql("delete from tenant_event").update();
		this.admission.tableChanged();
		this.clock.reset();
	}

	@Test
	void aTenantThatHasConnectedIsLetInAtOnceAndRefusedAsSoonAsItIsRemoved() {
		assertThat(get(FRIDA, "/api/todos")).hasStatus(401);
		assertThat(connect(SITE)).hasStatus(201);
		assertThat(get(FRIDA, "/api/todos")).hasStatusOk();
		assertThat(call(Tokens.administrator(), HttpMethod.DELETE, ADDRESS, "")).hasStatus(204);
		assertThat(get(FRIDA, "/api/todos")).hasStatus(401)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("tenant %s is not one of those this application accepts".formatted(NORTHWIND));
	}

	@Test
	void theSiteLearnsWhetherATenantIsConnected() {
		assertThat(get(SITE, ADDRESS)).hasStatus(404)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("This organisation is not connected.");
		connect(SITE);
		assertThat(get(SITE, ADDRESS)).hasStatusOk().bodyJson().extractingPath("$.tid").isEqualTo(NORTHWIND);
	}

	@Test
	void connectingTwiceIsConnectingOnce() {
		assertThat(connect(SITE)).hasStatus(201);
		assertThat(connect(SITE)).hasStatus(200);
		assertThat(events()).containsExactly("CONNECTED");
	}

	@Test
	void anAdministratorSeesWhoConnectedAndWhoRemovedAndTheTrailStays() {
		connect(SITE);
		this.clock.forward(Duration.ofSeconds(1));
		MvcTestResult list = get(Tokens.administrator(), "/api/tenants");
		assertThat(JsonPath.<List<String>>read(body(list), "$.items[*].administratorName"))
			.containsExactly("Frida Fischer");
		call(Tokens.administrator(), HttpMethod.DELETE, ADDRESS, "");
		String after = body(get(Tokens.administrator(), "/api/tenants"));
		assertThat(JsonPath.<List<String>>read(after, "$.items")).isEmpty();
		assertThat(JsonPath.<List<String>>read(after, "$.events[*].byName")).containsExactly("Ada Administrator",
				"Frida Fischer");
		assertThat(events()).containsExactly("REMOVED", "CONNECTED");
		assertThat(call(Tokens.administrator(), HttpMethod.DELETE, ADDRESS, "")).hasStatus(404);
		assertThat(events()).hasSize(2);
	}

	@Test
	void aRemovalAtAnotherInstanceCountsAfterHalfAMinute() {
		connect(SITE);
		assertThat(get(FRIDA, "/api/todos")).hasStatusOk();
		this.database.sql("delete from connected_tenant").update();
		assertThat(get(FRIDA, "/api/todos")).hasStatusOk();
		this.clock.forward(ConnectedTenantAdmission.CACHE_LIFETIME);
		assertThat(get(FRIDA, "/api/todos")).hasStatus(401);
	}

	@Test
	void theRolesOfACustomersOwnAdministratorDecideNothing() {
		connect(SITE);
		String notHome = "Only the organisation that runs this API decides which others are let in.";
		for (MvcTestResult refused : List.of(connect(Tokens.daemon(NORTHWIND, "Tenants.ReadWrite.All")),
				get(Tokens.daemon(NORTHWIND, "Tenants.ReadWrite.All"), ADDRESS),
				get(administratorOfNorthwind(), "/api/tenants"),
				call(administratorOfNorthwind(), HttpMethod.DELETE, ADDRESS, ""))) {
			assertThat(refused).hasStatus(403).bodyJson().extractingPath("$.detail").isEqualTo(notHome);
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/tenants", "GET," + ADDRESS, "PUT," + ADDRESS, "DELETE," + ADDRESS })
	void whoHasNoRoleDoesNothing(HttpMethod method, String path) {
		assertThat(call(Tokens.alice("Todo.ReadWrite"), method, path, BY_FRIDA)).hasStatus(403);
		assertThat(call(Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"), method, path, BY_FRIDA)).hasStatus(403);
	}

	@Test
	void aPersonDoesNotConnectAndTheSiteDoesNotRemove() {
		assertThat(connect(Tokens.administrator())).hasStatus(403);
		assertThat(call(SITE, HttpMethod.DELETE, ADDRESS, "")).hasStatus(403);
		assertThat(get(SITE, "/api/tenants")).hasStatus(403);
	}

	@Test
	void personalAccountsAreNoOrganisation() {
		String personal = "/api/tenants/9188040d-6c67-4c5b-b112-36a304b66dad";
		assertThat(call(SITE, HttpMethod.PUT, personal, BY_FRIDA)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("tid must be an organisation, not the personal accounts.");
		assertThat(call(SITE, HttpMethod.PUT, "/api/tenants/contoso", BY_FRIDA)).hasStatus(400);
		assertThat(call(SITE, HttpMethod.PUT, "/api/tenants/" + UUID.randomUUID(), "{}")).hasStatus(400);
	}

	private static String administratorOfNorthwind() {
		return Tokens.signed((claims) -> {
			claims.put("tid", NORTHWIND);
			claims.put("iss", Tokens.issuer(NORTHWIND));
			claims.put("roles", List.of("Todo.Admin"));
		});
	}

	private MvcTestResult connect(String token) {
		return call(token, HttpMethod.PUT, ADDRESS, BY_FRIDA);
	}

	private List<String> events() {
		return JsonPath.read(body(get(Tokens.administrator(), "/api/tenants")), "$.events[*].action");
	}

}
