package com.example.quartet.todoapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.example.quartet.identitysupport.testing.StandIn;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole API, with a stand-in for everything on the other side of a wire.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.class)
@ContextConfiguration(initializers = {
		// region downstream
		DownstreamStandIn.class,
		// endregion
		StandIn.class })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiTest {

}
