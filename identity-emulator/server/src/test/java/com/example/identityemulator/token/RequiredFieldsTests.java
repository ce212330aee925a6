package com.example.identityemulator.token;

import java.util.ArrayList;
import java.util.List;

import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class RequiredFieldsTests {

	private static final List<String> FIELDS = List.of("client_id", Names.DAEMON, "scope",
			"api://" + Names.ORDERS_API + "/.default", "client_secret", Names.DAEMON_SECRET, "grant_type",
			"client_credentials");

	@Autowired
	TokenEndpoint tokens;

	@ParameterizedTest
	@CsvSource({ "client_id, 400, invalid_request, 900144", "scope, 400, invalid_request, 900144",
			"client_secret, 401, invalid_client, 7000218", "grant_type, 400, invalid_request, 900144" })
	void noFieldOfATokenRequestMayBeMissing(String name, int status, String error, int number) {
		List<String> fields = new ArrayList<>(FIELDS);
		fields.subList(fields.indexOf(name), fields.indexOf(name) + 2).clear();
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, fields.toArray(String[]::new)), status, error, number);
	}

	@Test
	void withAllOfThemThereIsAToken() {
		assertThat(this.tokens.post(Names.CONTOSO, FIELDS.toArray(String[]::new)).status()).isEqualTo(200);
	}

}
