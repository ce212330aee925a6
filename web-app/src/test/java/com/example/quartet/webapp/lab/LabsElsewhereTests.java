package com.example.quartet.webapp.lab;

import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class LabsElsewhereTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private ApplicationContext application;

	@Test
	void outsideAWorkshopThereAreNoLabs() {
		this.ada.signsIn();
		assertThat(this.ada.opens("/lab/errors")).hasStatus(404);
		assertThat(this.ada.opens("/lab/attacks")).hasStatus(404);
		assertThat(this.ada.opens("/")).bodyText().doesNotContain("/lab/");
	}

	@Test
	void outsideAWorkshopNothingOfThemIsLoaded() {
		assertThat(this.application.getBeanDefinitionNames())
			.noneMatch((name) -> String.valueOf(this.application.getType(name)).contains(".lab."));
	}

}
