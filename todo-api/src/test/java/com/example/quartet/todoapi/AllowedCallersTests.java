package com.example.quartet.todoapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class AllowedCallersTests extends ApiCalls {

	private static final Pattern SETTING = Pattern.compile("(?m)^export (TODO_API_[A-Z_]+)=\"?([^\"\n]+)\"?$");

	private static final String REMINDERS = "/api/todos/11111111-1111-4111-8111-111111111111/reminders";

	@DynamicPropertySource
	static void asTheDocumentSays(DynamicPropertyRegistry settings) throws IOException {
		SETTING.matcher(Files.readString(Path.of("../docs/apis.md")))
			.results()
			.forEach((setting) -> settings.add(setting.group(1), () -> setting.group(2)));
	}

	@Test
	void theSameApplicationMayDoMoreInOneTenantThanInAnother() {
		assertThat(get(Tokens.daemon(Tokens.CONTOSO), "/api/todos")).hasStatusOk();
		assertThat(get(Tokens.daemon(Tokens.FABRIKAM), "/api/todos")).hasStatusOk();
		assertThat(remind(Tokens.daemon(Tokens.CONTOSO))).hasStatus(404);
		assertThat(remind(Tokens.daemon(Tokens.FABRIKAM, "Todo.ReadWrite.All"))).hasStatus(403);
	}

	@Test
	void anApplicationThatIsNotListedIsToldWhatItNeeds() {
		String stranger = Tokens.signed((claims) -> {
			claims.put("idtyp", "app");
			claims.remove("scp");
		});
		MvcTestResult answer = remind(stranger);
		assertThat(answer).hasStatus(403)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(
					"This request needs an application by itself with the application permission Todo.ReadWrite.All.");
		assertThat(challenge(answer)).contains("error=\"insufficient_scope\"");
	}

	@Test
	void peopleComeInByTheirScopesAsEver() {
		assertThat(get(Tokens.alice("Todo.Read"), "/api/todos")).hasStatusOk();
		assertThat(get(Tokens.alice("Other"), "/api/todos")).hasStatus(403);
		// region daemon
		assertThat(get(Tokens.administrator(), "/api/runs")).hasStatusOk();
		// endregion
	}

	private MvcTestResult remind(String token) {
		return call(token, HttpMethod.POST, REMINDERS, "{\"message\":\"Now!\"}");
	}

}
