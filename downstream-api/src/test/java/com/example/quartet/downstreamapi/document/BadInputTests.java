package com.example.quartet.downstreamapi.document;

import java.util.List;

import com.example.quartet.downstreamapi.ApiTest;
import com.example.quartet.identitysupport.testing.Described.Operation;
import com.example.quartet.identitysupport.testing.RefusesBadInput;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class BadInputTests extends RefusesBadInput {

	private static final String ALICE = Tokens.signed((claims) -> {
		claims.put("scp", "Profile.ReadWrite Profile.Personal.Read");
		claims.put("acrs", List.of("c1"));
	});

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All");

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from profile").update();
	}

	@AfterEach
	void nothingWasStored() {
		assertThat(this.database.sql("select version from profile").query(Integer.class).list()).isSubsetOf(0);
	}

	@Override
	protected String token(Operation operation) {
		return operation.path().startsWith("/api/users") ? DAEMON : ALICE;
	}

}
