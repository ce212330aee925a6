package com.example.quartet.webapp.todos;

import com.example.quartet.webapp.home.HomeTile;
import com.example.quartet.webapp.pages.NavigationLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How people get to their list.
 */
@Configuration(proxyBeanMethods = false)
class TodoLinks {

	@Bean
	@Order(10)
	NavigationLink todosLink() {
		return new NavigationLink("todos", "/todos", "bi-check2-square");
	}

	@Bean
	@Order(10)
	HomeTile todosTile() {
		return new HomeTile("home.to-todos", "home.to-todos.about", "/todos", "bi-check2-square");
	}

}
