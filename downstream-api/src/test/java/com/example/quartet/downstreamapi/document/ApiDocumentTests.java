package com.example.quartet.downstreamapi.document;

import java.util.List;

import com.example.quartet.downstreamapi.ApiTest;
import com.example.quartet.identitysupport.testing.MatchesItsDocument;
import com.example.quartet.identitysupport.testing.Tokens;

@ApiTest
class ApiDocumentTests extends MatchesItsDocument {

	private static final String ALICE = Tokens.signed((claims) -> {
		claims.put("scp", "Profile.ReadWrite Profile.Personal.Read");
		claims.put("acrs", List.of("c1"));
	});

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All");

	@Override
	protected void showEverything() {
		show(ALICE, "GET", "/api/me", "", null, 200);
		show(ALICE, "PATCH", "/api/me", "", "{\"displayName\":null,\"workingDays\":[\"SUNDAY\"]}", 200);
		show(ALICE, "PATCH", "/api/me/personal", "", "{\"birthday\":\"1990-01-02\"}", 204);
		show(ALICE, "GET", "/api/me/personal", "", null, 200);
		show(DAEMON, "GET", "/api/users/{oid}", Tokens.ALICE, null, 200);
		show(DAEMON, "GET", "/api/users", "?oid=" + Tokens.ALICE, null, 200);
	}

}
