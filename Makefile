DOSSIER ?= samples/caen-informatique/dossier.json
ADVISOR = ./mvnw -q spring-boot:run -Dspring-boot.run.arguments
.PHONY: help check run demo rules fmt bench

help: ## list these commands
	@sed -n "s/^\([a-z]*\):.* ## /\1\t/p" Makefile | expand -t 8
check: ## build, tests, walls, formatting: all that CI runs
	./mvnw -B verify
run: ## start the HTTP server
	$(ADVISOR)=serveur
demo: ## print the opinion on one sample: make demo DOSSIER=samples/rennes-2010/dossier.json
	$(ADVISOR)="avis $(DOSSIER)"
rules: ## check the rule files and run their cases
	$(ADVISOR)="regles verifier"
fmt: ## format the Java sources
	./mvnw -q spotless:apply
bench: ## measure (JMH); choose with make bench JMH="Name -f 2"
	./mvnw -q -Pbenchmark -DskipTests verify $(if $(JMH),-Djmh.args="$(JMH)")
