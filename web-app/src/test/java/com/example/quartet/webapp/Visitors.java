package com.example.quartet.webapp;

import org.springframework.beans.factory.InjectionPoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Gives every test a browser of its own.
 */
class Visitors {

	@Bean
	@Scope("prototype")
	Visitor visitor(MockMvcTester mvc, InjectionPoint wanted) {
		Visitor visitor = new Visitor(mvc);
		return (wanted.getAnnotation(SignedIn.class) != null) ? visitor.signsIn() : visitor;
	}

}
