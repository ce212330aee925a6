package com.example.quartet.downstreamapi.profiles;

import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.downstreamapi.ApiTest;
import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Calls to the API, for the tests of profiles.
 */
@ApiTest
class ProfileCalls extends ApiCalls {

	static final String ALICE = Tokens.alice("Profile.Read");

	static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All");

	@Autowired
	JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from profile").update();
	}

	int count() {
		return this.database.sql("select count(*) from profile").query(Integer.class).single();
	}

	MvcTestResult change(String json) {
		return call(Tokens.alice("Profile.ReadWrite"), HttpMethod.PATCH, "/api/me", json);
	}

	static String alice(Consumer<Map<String, Object>> change) {
		return Tokens.signed(change);
	}

}
