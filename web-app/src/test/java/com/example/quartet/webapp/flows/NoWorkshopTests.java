package com.example.quartet.webapp.flows;

import java.util.Arrays;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class NoWorkshopTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn standIn;

	@ParameterizedTest
	@ValueSource(strings = { "/flows", "/flows/updates", "/tokens", "/source/docs/daemon.md" })
	void thereIsNoSuchPage(String page) {
		this.standIn.behave();
		assertThat(this.ada.signsIn().opens(page)).hasStatus(404);
	}

	@Test
	void noPageLeadsThere() {
		this.standIn.behave();
		assertThat(this.ada.signsIn().opens("/")).bodyText().doesNotContain("/flows", "/tokens");
	}

	@Test
	void nothingOfItIsThereAndNothingIsFollowed() {
		this.standIn.behave();
		this.ada.signsIn().opens("/profile");
		assertThat(Arrays.stream(this.context.getBeanDefinitionNames()).map(this.context::getType))
			.noneMatch((type) -> type.getPackageName().matches(".*\\.(flows|tokens)")
					|| type.getName().startsWith("io.micrometer.tracing"));
		assertThat(this.standIn.lastHeader("traceparent")).isNull();
	}

}
