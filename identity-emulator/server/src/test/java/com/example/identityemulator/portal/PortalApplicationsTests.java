package com.example.identityemulator.portal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.directory.Directory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class PortalApplicationsTests {

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Directory directory;

	@Autowired
	PortalForms portal;

	@Test
	void anApplicationThatIsAddedGetsATokenWithItsSecret() {
		this.portal.post("/console/directory/applications",
				Map.of("displayName", "Reports", "signInAudience", "AzureADMyOrg", "webRedirectUris",
						"http://localhost:7000/", "delegated", "Mail.Read", "scopes", "Reports.Read", "version2",
						"true"));
		String id = this.directory.applications()
			.stream()
			.filter((app) -> app.displayName().equals("Reports"))
			.findFirst()
			.orElseThrow()
			.clientId();
		this.portal.post("/console/directory/applications/" + id + "/secrets",
				Map.of("name", "First", "secret", "reports-secret"));
		String[] call = { "grant_type", "client_credentials", "client_id", id, "client_secret", "reports-secret",
				"scope", "https://graph.microsoft.com/.default" };
		assertThat(this.tokens.post(Names.CONTOSO, call).json()).containsKey("access_token");
		assertThat(this.portal.page("/console/directory/applications/" + id))
			.contains("https://graph.microsoft.com/Mail.Read", "Reports.Read", "reports-secret");
		this.portal.post("/console/directory/applications/" + id + "/secrets/remove", Map.of("index", "0"));
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, call), 401, "invalid_client", 7000215);
	}

	@Test
	void aCertificateMustBeOne() {
		Answer answer = this.portal.post("/console/directory/applications/" + Names.DAEMON + "/certificates",
				Map.of("certificate", "nonsense"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("is not a certificate in base64");
	}

	@Test
	void aRoleIsAssignedAndTakenBack() {
		String role = this.directory.application(Names.ORDERS_API).orElseThrow().appRoles().get(0).id().toString();
		this.portal.post("/console/directory/roles",
				Map.of("principal", Names.BOB, "role", Names.ORDERS_API + "/" + role, "tenant", Names.CONTOSO));
		String token = this.tokens.signIn(Names.BOB).json("access_token");
		assertThat(Answer.claims(token).getClaims()).containsKey("roles");
		Matcher row = Pattern.compile(Names.BOB + ".*?name=\"id\" value=\"([0-9a-f-]+)\"", Pattern.DOTALL)
			.matcher(this.portal.page("/console/directory/roles"));
		assertThat(row.find()).isTrue();
		this.portal.post("/console/directory/roles/remove", Map.of("id", row.group(1)));
		assertThat(Answer.claims(this.tokens.signIn(Names.BOB).json("access_token")).getClaims())
			.doesNotContainKey("roles");
	}

}
