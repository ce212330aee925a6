package com.example.quartet.todoapi.workshop;

import java.util.Map;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class NoWorkshopTests {

	@Autowired
	private MockMvcTester api;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void everybodyBehaves() {
		OtherSide.reset();
	}

	@Test
	void thereIsNothingToAskAndNothingToTell() {
		String daemon = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");
		assertThat(this.api.post().uri("/api/workshop/messages").header(HttpHeaders.AUTHORIZATION, "Bearer " + daemon))
			.hasStatus(403);
		assertThat(this.api.get()
			.uri("/api/me")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.alice("Todo.Read"))
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")).hasStatusOk()
			.doesNotContainHeader("Workshop-Messages");
	}

	@Test
	void nothingOfItIsThere() {
		Map<String, Object> beans = this.context.getBeansOfType(Object.class);
		assertThat(beans.values()).noneMatch((bean) -> bean.getClass().getPackageName().matches(".*\\.(flows|workshop)")
				|| bean.getClass().getName().startsWith("io.micrometer.tracing"));
	}

}
